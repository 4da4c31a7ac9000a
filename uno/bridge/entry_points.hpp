// The UNO components of Diwan, once: the loader exports one function for each, the registration file names
// them. X(Name): implementation "org.diwan.comp.Name", made by diwan_Name_get_implementation.
#pragma once

#define DIWAN_ENTRY_POINTS(X) \
    X(Session)                \
    X(Dispatcher)             \
    X(PanelFactory)           \
    X(OptionsPage)            \
    X(Functions)              \
    X(ViewJob)
