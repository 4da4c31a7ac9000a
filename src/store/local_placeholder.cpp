namespace diwan { extern int const localPlaceholderstore; int const localPlaceholderstore = 0; }
