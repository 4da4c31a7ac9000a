#include <exception>
#include <iostream>

#include "cli/run.hpp"

int main(int count, char** values) {
    try {
        std::ios::sync_with_stdio(false);
        return diwan::cli::run(std::vector<std::string>(values + 1, values + count),
                               {std::cin, std::cout, std::cerr});
    } catch (std::exception const& failure) {
        std::cerr << "diwan: " << failure.what() << '\n';
        return 1;
    }
}
