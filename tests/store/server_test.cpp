// Sentences 19 to 24 of docs/journal-format.md: numbering, duplicates, the chain, tokens.
#include <sqlite3.h>

#include "profile.hpp"
#include "store/tokens.hpp"

namespace diwan::store {
namespace {

Entry entry(Profile& profile, std::string const& set = R"({"what":"a"})") {
    return {.op = profile.ids.next(),
            .entity = profile.ids.next(),
            .kind = "action",
            .set = set,
            .author = "Nadia",
            .device = "d",
            .madeAt = "2026-01-01T00:00:00Z"};
}

TEST(StoreServer, NumbersAreDenseAndDuplicatesGetTheirFirstAnswer) {
    Profile profile;
    Entry const first = entry(profile);
    Entry const second = entry(profile);
    auto const accepted = profile.store->accept({first, second, first}).value();
    EXPECT_EQ(accepted.at(0).entry.sequence, 1);
    EXPECT_EQ(accepted.at(1).entry.sequence, 2);
    EXPECT_EQ(accepted.at(2).applied, Applied::Duplicate);
    EXPECT_EQ(accepted.at(2).entry, accepted.at(0).entry);
    Entry again = first;
    again.author = "Karim";
    EXPECT_EQ(profile.store->accept({again}).value().at(0).entry.author, "Nadia");
    again.set = R"({"what":"b"})";
    EXPECT_EQ(profile.store->accept({again}).value().at(0).applied, Applied::Conflict);
    EXPECT_EQ(profile.store->head().value(), 2);
    EXPECT_EQ(profile.store->feed(1, 10).value().size(), 1U);
}

TEST(StoreServer, EqualContentsInAnotherSpellingAreTheSame) {
    Profile profile;
    Entry first = entry(profile, R"({"b":1,"a":"é"})");
    (void)profile.store->accept({first}).value();
    first.set = "{ \"a\" : \"\\u00e9\", \"b\":1 }";
    EXPECT_EQ(profile.store->accept({first}).value().at(0).applied, Applied::Duplicate);
}

TEST(StoreServer, TheChainNamesTheFirstEntryThatWasTouched) {
    for (char const* tampering : {"UPDATE journal SET content='{\"what\":\"x\"}' WHERE sequence=3",
                                  "UPDATE journal SET author='x' WHERE sequence=3",
                                  "UPDATE journal SET received_at='x' WHERE sequence=3",
                                  "UPDATE journal SET hash=substr(hash,9)||substr(hash,1,8) WHERE sequence=3",
                                  "DELETE FROM journal WHERE sequence=3"}) {
        Profile profile;
        for (int i = 0; i < 5; ++i)
            (void)profile.store->accept({entry(profile)}).value();
        EXPECT_EQ(profile.store->verifyChain().value().checked, 5);
        EXPECT_FALSE(profile.store->verifyChain().value().firstBroken);
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open((profile.folder / "diwan.sqlite").c_str(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, tampering, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
        EXPECT_EQ(profile.store->verifyChain().value().firstBroken.value_or(0), 3) << tampering;
    }
}

TEST(StoreServer, TokensAreFoundUntilTheyAreRevoked) {
    Profile profile;
    Tokens tokens(*profile.store);
    NewToken const made = tokens.add("Nadia", "member").value();
    EXPECT_EQ(tokens.find(made.secret).value().value().person, "Nadia");
    EXPECT_FALSE(tokens.find(made.secret + "x").value());
    EXPECT_TRUE(tokens.revoke(made.holder.id).value());
    EXPECT_FALSE(tokens.find(made.secret).value());
    EXPECT_FALSE(tokens.revoke(made.holder.id).value());
    EXPECT_EQ(tokens.add("", "member").error().code, "token.person");
    EXPECT_EQ(tokens.add("a\nb", "member").error().code, "token.person");
}

}  // namespace
}  // namespace diwan::store
