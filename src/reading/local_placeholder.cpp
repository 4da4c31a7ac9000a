namespace diwan { extern int const localPlaceholderreading; int const localPlaceholderreading = 0; }
