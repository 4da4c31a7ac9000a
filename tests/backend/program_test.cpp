// The commands of diwand, as an administrator uses them.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "daemon.hpp"

namespace diwan::backend {
namespace {

std::string contents(std::filesystem::path const& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(Diwand, ASecondInitChangesNothingAndSaysSo) {
    store::Folder folder;
    std::string const data = folder / "s";
    Finished const first = run({"init", "--data", data, "--name", "Atelier"});
    ASSERT_EQ(first.status, 0);
    std::string const key = contents(data + "/server.key");
    Finished const second = run({"init", "--data", data, "--name", "Other"});
    EXPECT_EQ(second.status, 0);
    EXPECT_NE(second.out.find("nothing changed"), std::string::npos);
    EXPECT_EQ(contents(data + "/server.key"), key);
    struct stat status {};
    ASSERT_EQ(stat((data + "/server.key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(Diwand, BadUsageIsRefusedWithAnExitStatus) {
    store::Folder folder;
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"dance"}).status, 2);
    EXPECT_EQ(run({"serve"}).status, 2);
    EXPECT_EQ(run({"serve", "--data", folder / "s", "--port", "99999"}).status, 2);
    EXPECT_EQ(run({"init", "--data", folder / "s", "--colour", "red"}).status, 2);
    EXPECT_EQ(run({"serve", "--data", folder / "none"}).status, 1);
    EXPECT_FALSE(std::filesystem::exists(folder / "none"));
    EXPECT_EQ(run({"--help"}).status, 0);
    EXPECT_EQ(run({"--version"}).out.substr(0, 7), "diwand ");
}

TEST(Diwand, ABusyPortAndClearTextToTheNetworkAreRefused) {
    Daemon daemon;
    store::Folder folder;
    ASSERT_EQ(run({"init", "--data", folder / "s"}).status, 0);
    EXPECT_EQ(run({"serve", "--data", folder / "s", "--port", std::to_string(daemon.port)}).status, 1);
    EXPECT_EQ(run({"serve", "--data", folder / "s", "--port", "0", "--host", "0.0.0.0", "--no-tls"}).status,
              1);
}

TEST(Diwand, SigtermStopsItCleanlyWithinFiveSeconds) {
    Daemon daemon;
    auto const before = std::chrono::steady_clock::now();
    EXPECT_EQ(daemon.stop(), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
}

TEST(Diwand, TokensAreListedRevokedAndNeverStored) {
    Daemon daemon;
    std::string const list = run({"token", "list", "--data", daemon.data()}).out;
    EXPECT_NE(list.find("Nadia"), std::string::npos);
    EXPECT_EQ(list.find(daemon.token), std::string::npos);
    for (char const* file : {"/diwand.sqlite", "/diwand.sqlite-wal"})
        EXPECT_EQ(contents(daemon.data() + file).find(daemon.token), std::string::npos) << file;
    EXPECT_EQ(run({"token", "revoke", "--data", daemon.data(), "--id", list.substr(0, 8)}).status, 0);
    EXPECT_EQ(run({"token", "revoke", "--data", daemon.data(), "--id", list.substr(0, 8)}).status, 1);
    EXPECT_EQ(run({"token", "add", "--data", daemon.data(), "--user", "X", "--role", "king"}).status, 1);
}

}  // namespace
}  // namespace diwan::backend
