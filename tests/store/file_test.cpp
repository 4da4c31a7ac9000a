// Sentences 1 to 6 and 17 of docs/journal-format.md: the file, and what may happen to it.
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "profile.hpp"

namespace diwan::store {
namespace {

void sql(std::filesystem::path const& file, std::string const& statement) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    sqlite3_close(database);
}

std::string contents(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(StoreFile, IsMadeWithItsFolderForItsOwnerOnly) {
    Folder folder;
    SetClock clock;
    UuidSource ids(clock);
    ASSERT_TRUE(Store::open(folder / "a/b é/diwan.sqlite", ids, clock));
    struct stat status {};
    ASSERT_EQ(stat((folder / "a/b é/diwan.sqlite").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(StoreFile, ANewerVersionIsRefusedAndNotChanged) {
    Profile profile;
    profile.store.reset();
    sql(profile.folder / "diwan.sqlite", "PRAGMA user_version=99");
    std::string const before = contents(profile.folder / "diwan.sqlite");
    Result<std::unique_ptr<Store>> const opened =
        Store::open(profile.folder / "diwan.sqlite", profile.ids, profile.clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "store.newer");
    EXPECT_EQ(contents(profile.folder / "diwan.sqlite"), before);
}

TEST(StoreFile, AnotherProgramsDatabaseIsRefusedAndNotChanged) {
    Profile profile;
    sql(profile.folder / "other.sqlite", "CREATE TABLE t(x)");
    std::string const before = contents(profile.folder / "other.sqlite");
    EXPECT_EQ(Store::open(profile.folder / "other.sqlite", profile.ids, profile.clock).error().code,
              "store.foreign");
    EXPECT_EQ(contents(profile.folder / "other.sqlite"), before);
}

TEST(StoreFile, ADamagedFileIsKeptBesideAndTheNextOpeningStartsAfresh) {
    Profile profile;
    profile.store.reset();
    std::filesystem::path const file = profile.folder / "diwan.sqlite";
    std::ofstream(file) << std::string(5000, 'x');
    Result<std::unique_ptr<Store>> const damaged = Store::open(file, profile.ids, profile.clock);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, "store.damaged");
    EXPECT_EQ(contents(damaged.error().arguments.at(0)), std::string(5000, 'x'));
    EXPECT_TRUE(Store::open(file, profile.ids, profile.clock));
}

TEST(StoreFile, AServersDamagedFileStaysWhereItIs) {
    Profile profile;
    profile.store.reset();
    std::filesystem::path const file = profile.folder / "diwan.sqlite";
    std::ofstream(file) << std::string(5000, 'x');
    EXPECT_EQ(Store::open(file, profile.ids, profile.clock, OnDamage::Leave).error().code, "store.damaged");
    EXPECT_EQ(contents(file), std::string(5000, 'x'));
}

TEST(StoreFile, AFolderThatCannotBeMadeIsUnwritable) {
    SetClock clock;
    UuidSource ids(clock);
    EXPECT_EQ(Store::open("/dev/null/x/diwan.sqlite", ids, clock).error().code, "store.unwritable");
}

TEST(StoreFile, AFullDiskLosesNothingAndWritingGoesOnWhenThereIsSpace) {
    Folder folder;
    std::filesystem::path const disk = folder / "disk";
    std::filesystem::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1500k") != 0)
        GTEST_SKIP() << "needs the right to mount a tmpfs";
    struct Unmount {
        std::filesystem::path disk;
        ~Unmount() { umount2(disk.c_str(), MNT_DETACH); }
    } const unmount{disk};
    SetClock clock;
    UuidSource ids(clock);
    std::unique_ptr<Store> store = Store::open(disk / "d.sqlite", ids, clock).value();
    std::string const long_(2000, 'a');
    std::vector<std::string> logged;
    std::string problem;
    for (int i = 0; i < 1000 && problem.empty(); ++i) {
        std::string const entity = ids.next();
        auto const answer =
            store->append({{.entity = entity, .kind = "action", .set = toJson(Action{.what = long_})}}, "N");
        if (answer) {
            logged.push_back(entity);
        } else {
            problem = answer.error().code;
        }
    }
    EXPECT_EQ(problem, "store.full");
    ASSERT_GT(logged.size(), 10U);
    EXPECT_EQ(store->actions({.limit = 1000}).value().size(), logged.size());
    ASSERT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=4m"), 0);
    ASSERT_TRUE(
        store->append({{.entity = ids.next(), .kind = "action", .set = toJson(Action{.what = "b"})}}, "N"));
    store.reset();
    store = Store::open(disk / "d.sqlite", ids, clock).value();
    EXPECT_EQ(store->actions({.limit = 1000}).value().size(), logged.size() + 1);
    for (std::string const& entity : logged)
        EXPECT_TRUE(store->action(entity).value().has_value());
}

TEST(StoreFile, TwoProcessesMayHaveItOpen) {
    Profile profile;
    std::unique_ptr<Store> const other =
        Store::open(profile.folder / "diwan.sqlite", profile.ids, profile.clock).value();
    std::string const id = profile.log(Action{.what = "a"});
    EXPECT_TRUE(other->action(id).value().has_value());
    ASSERT_TRUE(other->append({{.entity = id, .kind = "action", .set = R"({"status":"done"})"}}, "K"));
    EXPECT_EQ(profile.store->action(id).value().value().status, ActionStatus::Done);
}

}  // namespace
}  // namespace diwan::store
