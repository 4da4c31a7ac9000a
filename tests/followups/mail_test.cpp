#include "followups/mail.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "meeting.hpp"

namespace diwan::followups {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<Contact> const team{{"Karim Bouzid", "karim@hodnabois.example"},
                                {"Nadia Haddad", "nadia@hodnabois.example"}};

TEST(FollowupsMail, GoesToThoseWhoseAddressIsKnownAndNamesTheOthers) {
    MailDraft const draft = followUpMail(meeting(), team, Language::French);
    EXPECT_THAT(draft.to, ElementsAre(team[0], team[1]));
    EXPECT_THAT(draft.withoutAddress, ElementsAre("équipe"));
    EXPECT_EQ(draft.subject, "Suites : Point commercial, dim. 3 mai 2026");
    EXPECT_THAT(draft.body, HasSubstr("- Karim envoie le devis révisé à la clinique avant jeudi. "
                                      "(jeu. 7 mai 2026)\n"));
}

TEST(FollowupsMail, NobodyIsChosenBetweenTwoOfTheSameName) {
    std::vector<Contact> known = team;
    known.push_back({"Karim Saadi", "saadi@hodnabois.example"});
    MailDraft const draft = followUpMail(meeting(), known, Language::French);
    EXPECT_THAT(draft.to, ElementsAre(team[1]));
    EXPECT_THAT(draft.withoutAddress, ElementsAre("Karim", "équipe"));
}

TEST(FollowupsMail, AnAddressThatIsNotOneIsLeftOut) {
    MailDraft const draft = followUpMail(
        meeting(), {{"Karim", "karim@x.example\r\nBcc: all@x.example"}, {"Nadia Haddad", "nadia"}},
        Language::French);
    EXPECT_TRUE(draft.to.empty());
    EXPECT_THAT(mailFile(draft), Not(HasSubstr("Bcc")));
}

TEST(FollowupsMail, ATitleCannotAddHeaders) {
    Minutes minutes = meeting();
    minutes.title = "Point\r\nBcc: all@x.example";
    MailDraft const draft = followUpMail(minutes, team, Language::English);
    EXPECT_EQ(draft.subject, "Follow-up: Point Bcc: all@x.example, Sun 3 May 2026");
    EXPECT_THAT(mailFile(draft), Not(HasSubstr("\r\nBcc")));
}

TEST(FollowupsMail, LinkIsEncodedAndEndsAtALine) {
    MailDraft draft = followUpMail(meeting(), team, Language::French);
    std::string const link = mailtoUrl(draft);
    EXPECT_THAT(link, StartsWith("mailto:karim@hodnabois.example,nadia@hodnabois.example?subject=Suites%20"));
    EXPECT_THAT(link, HasSubstr("Bonjour%2C%0D%0A%0D%0AVoici"));
    draft.body = std::string(100, 'a') + "\n" + std::string(5000, 'b') + "\n";
    EXPECT_THAT(mailtoUrl(draft, 500), testing::EndsWith(std::string(100, 'a') + "%0D%0A%E2%80%A6"));
}

TEST(FollowupsMail, FileHasShortEncodedHeadersAndIsADraft) {
    MailDraft draft = followUpMail(meeting(), team, Language::French);
    draft.subject = "متابعة: اجتماع النقطة التجارية الأسبوعية للمؤسسة، الأحد 3 ماي 2026";
    std::string const file = mailFile(draft);
    EXPECT_THAT(file, StartsWith("X-Unsent: 1\r\nTo: \"Karim Bouzid\" <karim@hodnabois.example>,\r\n"));
    EXPECT_THAT(file, HasSubstr("\r\nSubject: =?UTF-8?B?"));
    for (std::size_t at = 0; at < file.size();) {
        std::size_t const end = std::min(file.find("\r\n", at), file.size());
        EXPECT_LE(end - at, 86u) << file.substr(at, end - at);
        at = end + 2;
    }
}

TEST(FollowupsMail, SubjectOfBrokenBytesEnds) {
    MailDraft draft;
    draft.subject = std::string(300, '\x80');
    EXPECT_THAT(mailFile(draft), HasSubstr("Subject: =?UTF-8?B?"));
}

}  // namespace
}  // namespace diwan::followups
