namespace diwan { extern int const localPlaceholdertext; int const localPlaceholdertext = 0; }
