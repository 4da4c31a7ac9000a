namespace diwan { extern int const localPlaceholdersync; int const localPlaceholdersync = 0; }
