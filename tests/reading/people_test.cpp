#include <gtest/gtest.h>

#include "reading/people_table.hpp"
#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ";") + name;
    return all;
}

struct Who {
    std::string sentence, who, support;
    Language language = Language::French;
};

void PrintTo(Who const& c, std::ostream* out) {
    *out << c.sentence;
}

Reading readText(std::string const& text, Language language = Language::French,
                 std::vector<KnownPerson> table = {}) {
    return read(text::fromPlainText(text), {.language = language,
                                            .date = 2026y / 5 / 3,
                                            .today = 2026y / 5 / 3,
                                            .peopleTable = std::move(table)});
}

class Owners : public testing::TestWithParam<Who> {};

TEST_P(Owners, AreThoseWhomTheSentenceNames) {
    Who const& c = GetParam();
    Reading const reading = readText(c.sentence, c.language);
    ASSERT_FALSE(reading.actions.empty());
    EXPECT_EQ(joined(reading.actions[0].who), c.who);
    EXPECT_EQ(joined(reading.actions[0].support), c.support);
}

INSTANTIATE_TEST_SUITE_P(
    People, Owners,
    testing::Values(
        Who{"M. Zerrouki devra signer le bon de commande.", "M. Zerrouki", ""},
        Who{"Mme Oulhaci doit relire la charte.", "Mme Oulhaci", ""},
        Who{"BENALI Karim doit relancer l’imprimeur.", "BENALI Karim", ""},
        Who{"Karim B. doit relancer l’imprimeur.", "Karim B.", ""},
        Who{"Relancer l’imprimeur (KB, 12/05)", "KB", ""}, Who{"Envoyer le devis @karim", "karim", ""},
        Who{"Yamina Ben Salah doit envoyer le devis.", "Yamina Ben Salah", ""},
        Who{"Jean-Marc Le Goff doit envoyer le devis.", "Jean-Marc Le Goff", ""},
        Who{"Mlle d’Almeida doit envoyer le devis.", "Mlle d’Almeida", ""},
        Who{"Mme la directrice doit signer la charte.", "Mme la directrice", ""},
        Who{"Envoyer la charte (resp. : M. Y. Haddad)", "M. Y. Haddad", ""},
        Who{"Relancer la banque -> @karim.bouzid", "karim.bouzid", ""},
        Who{"Relancer la banque (Karim avec Nadia)", "Karim", "Nadia"},
        Who{"Resp : KB / NH : ranger le stock", "KB;NH", ""},
        Who{"Sarah van der Berg will send the plan.", "Sarah van der Berg", "", Language::English},
        Who{"La trésorière doit payer le loyer.", "trésorière", ""},
        Who{"Le comité doit valider la charte avant jeudi.", "comité", ""},
        Who{"Toute l’équipe : lire la procédure.", "Toute l’équipe", ""},
        Who{"Karim + Nadia : préparer la salle", "Karim;Nadia", ""},
        Who{"Karim/Nadia : préparer la salle", "Karim;Nadia", ""},
        Who{"Karim et Nadia doivent préparer la salle.", "Karim;Nadia", ""},
        Who{"Préparer la salle (Karim, appui : Nadia)", "Karim", "Nadia"},
        Who{"- Préparer la salle (appui : Nadia)", "", "Nadia"},
        Who{"Relancer M. Haddad avant jeudi.", "", ""}, Who{"Envoyer le devis à Mme Oulhaci.", "", ""},
        Who{"Préparer la salle avec Nadia.", "", ""},
        Who{"Karim doit préparer la salle avec Nadia.", "Karim", ""},
        Who{"Karim doit relancer M. Haddad.", "Karim", ""},
        Who{"Demander à Nadia le plan de la salle.", "", ""},
        Who{"Mr Osgood will book the hall.", "Mr Osgood", "", Language::English},
        Who{"Send the quote to Nadia by Friday.", "", "", Language::English},
        Who{"Omar and Lucy will call the bank.", "Omar;Lucy", "", Language::English},
        Who{"The treasurer will pay the rent.", "treasurer", "", Language::English},
        Who{"Omar to call Mrs Pym about the keys.", "Omar", "", Language::English},
        Who{"ستقوم السيدة حمداني بمراسلة البلدية.", "حمداني", "", Language::Arabic},
        Who{"يتولى أمين المال دفع الكراء.", "أمين المال", "", Language::Arabic},
        Who{"على كريم ونادية تحضير القاعة.", "كريم;نادية", "", Language::Arabic},
        Who{"يتولى السيد كريم والسيدة نادية تحضير القاعة.", "كريم;نادية", "", Language::Arabic},
        Who{"إرسال العرض إلى السيد حداد قبل الخميس.", "", "", Language::Arabic}));

TEST(People, AreKnownWithoutCapitalsWhereALineBeginsWithThem) {
    Reading const r =
        readText("- karim envoie le devis\n- reste trois portes\n- une rose pour chaque invité\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(joined(r.actions[0].who), "karim");
    Reading const english = readText("- jack to send the pack\n- mark to market values\n", Language::English);
    ASSERT_EQ(english.actions.size(), 1U);
    EXPECT_EQ(joined(english.actions[0].who), "jack");
}

TEST(People, OfAListOfExamplesOwnNothing) {
    Reading const r =
        readText("Informer chaque responsable (trésorière, Nadia, etc.)\n- Relancer (ticket 412, Idir)\n");
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_TRUE(r.actions[0].who.empty());
    EXPECT_EQ(joined(r.actions[1].who), "Idir");
}

TEST(People, AreTaughtByListsAndHeadersOfTheDocument) {
    Reading const reading =
        readText("Présents : Zohir, Taous\nRédacteur : Idir\n\nzohir doit payer le loyer.\n");
    EXPECT_EQ(joined(reading.participants), "Zohir;Taous;Idir");
    ASSERT_EQ(reading.actions.size(), 1U);
    EXPECT_EQ(joined(reading.actions[0].who), "zohir");
}

std::vector<KnownPerson> const team{
    {.display = "Karim Benali",
     .aliases = {"Karimou", "le chef de chantier"},
     .initials = "KB",
     .role = "commercial"},
    {.display = "Nadia Haddad",
     .aliases = {"Mme Haddad"},
     .initials = "NH",
     .role = "comptable",
     .team = "pôle gestion"},
    {.display = "Samir Haddad", .initials = "SH", .role = "technicien"},
    {.display = "Samir Kaci", .initials = "SK", .role = "technicien"},
    {.display = "كريمة بوزيد", .aliases = {"Karima"}, .role = "مسيرة المخزن"}};

std::string whoOf(std::string const& text, Language language = Language::French) {
    Reading const reading = readText(text, language, team);
    return reading.actions.empty() ? "no action" : joined(reading.actions[0].who);
}

TEST(PeopleTable, GivesTheDisplayNameForAnyWayToWriteAPerson) {
    for (std::string const text :
         {"Karim Benali doit payer le loyer.", "BENALI Karim doit payer le loyer.",
          "Karim B. doit payer le loyer.", "Karim doit payer le loyer.", "Karimou doit payer le loyer.",
          "Payer le loyer (KB)", "- [ ] payer le loyer @karim", "Le commercial doit payer le loyer.",
          "Le chef de chantier doit payer le loyer.", "M. Karim Benali doit payer le loyer.",
          "Payer le loyer (K. Benali, 12/05)"})
        EXPECT_EQ(whoOf(text), "Karim Benali") << text;
    EXPECT_EQ(whoOf("Mme Haddad doit payer le loyer."), "Nadia Haddad");
    EXPECT_EQ(whoOf("KB et NH doivent payer le loyer."), "Karim Benali;Nadia Haddad");
    EXPECT_EQ(whoOf("Karima doit payer le loyer."), "كريمة بوزيد");
    EXPECT_EQ(whoOf("يجب على كريمة دفع الكراء.", Language::Arabic), "كريمة بوزيد");
}

TEST(PeopleTable, LeavesAsWrittenWhatIsAmbiguousOrUnknown) {
    EXPECT_EQ(whoOf("Samir doit payer le loyer."), "Samir");
    EXPECT_EQ(whoOf("Le technicien doit payer le loyer."), "technicien");
    EXPECT_EQ(whoOf("Samir H. doit payer le loyer."), "Samir Haddad");
    EXPECT_EQ(whoOf("Karim Mansouri doit payer le loyer."), "Karim Mansouri");
    EXPECT_EQ(whoOf("Yacine doit payer le loyer."), "Yacine");
    EXPECT_EQ(whoOf("M. Benali doit payer le loyer."), "M. Benali");  // perhaps another Benali
    EXPECT_EQ(whoOf("Le pôle gestion doit payer le loyer."), "Le pôle gestion");
    // The document knows another Karim.
    EXPECT_EQ(whoOf("Présents : Karim Mansouri, Nadia Haddad\n\nKarim doit payer le loyer.\n"), "Karim");
}

TEST(PeopleTable, NamesNobodyTwiceAndServesSupportAndAttendanceToo) {
    EXPECT_EQ(whoOf("Karim et KB : payer le loyer"), "Karim Benali");
    Reading const reading =
        readText("Présents : KB, Yacine\n\nPayer le loyer (Yacine, appui : Nadia)\n", Language::French, team);
    EXPECT_EQ(joined(reading.participants), "Karim Benali;Yacine");
    EXPECT_EQ(joined(reading.actions.at(0).support), "Nadia Haddad");
}

TEST(PeopleFile, IsATableInTabsSemicolonsOrCommas) {
    std::vector<KnownPerson> const expected{
        {.display = "Karim Benali",
         .aliases = {"Karimou", "Benali K."},
         .initials = "KB",
         .role = "commercial",
         .team = "ventes"},
        {.display = "Nadia Haddad", .aliases = {}, .initials = "NH", .role = {}, .team = {}}};
    for (std::string const text :
         {"# notre équipe\ndisplay\taliases\tinitials\trole\tteam\nKarim Benali\tKarimou | Benali "
          "K.\tKB\tcommercial\tventes\nNadia Haddad\t\tNH\n",
          "\xEF\xBB\xBFnom;initiales;alias;fonction;équipe\r\nKarim Benali;KB;Karimou|Benali "
          "K.;commercial;ventes\r\n\r\nNadia Haddad;NH\r\n",
          "name,aliases,initials,role,team\n\"Karim Benali\",\"Karimou|Benali "
          "K.\",KB,commercial,ventes\nNadia Haddad,,NH,,"}) {
        auto const file = readPeopleFile(text, "equipe.tsv");
        ASSERT_TRUE(file) << file.error().code;
        EXPECT_EQ(file->table, expected);
        EXPECT_TRUE(file->names.empty());
    }
}

TEST(PeopleFile, IsAPlainListWithoutColumnNames) {
    auto const file = readPeopleFile("# équipe\nKarim Bouzid\nBenali, Nadia \r\n\nعمر\n", "noms.txt");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->names, (std::vector<std::string>{"Karim Bouzid", "Benali, Nadia", "عمر"}));
    EXPECT_TRUE(file->table.empty());
    EXPECT_TRUE(readPeopleFile("", "vide.txt")->names.empty());
}

TEST(PeopleFile, SaysWhatIsWrongAndWhere) {
    auto const problemOf = [](std::string const& text) {
        auto const file = readPeopleFile(text, "e.tsv");
        return file ? Problem{} : file.error();
    };
    EXPECT_EQ(problemOf("display\taliases\n\tKarimou\n"),
              (Problem{"people.display", {"e.tsv", "2", "Karimou"}, {}}));
    EXPECT_EQ(problemOf("display\trole\n\nA\tx\ty\n"), (Problem{"people.cells", {"e.tsv", "3", "y"}, {}}));
    EXPECT_EQ(problemOf("display;téléphone\n"), (Problem{"people.column", {"e.tsv", "1", "téléphone"}, {}}));
    EXPECT_EQ(problemOf("display;nom\n"), (Problem{"people.twice-column", {"e.tsv", "1", "nom"}, {}}));
    EXPECT_EQ(problemOf("alias;role\n").code, "people.header");
    EXPECT_EQ(problemOf("Karim\tKB\n").code, "people.header");
    EXPECT_EQ(problemOf("display;role\nNadia;x\nNADIA;y\n"),
              (Problem{"people.twice", {"e.tsv", "3", "NADIA"}, {}}));
    EXPECT_EQ(problemOf("display;role\n\"Nadia;x\n").code, "people.quote");
    EXPECT_EQ(problemOf("display;role\nNadia;\xFF\n"), (Problem{"people.not-utf8", {"e.tsv", "2", ""}, {}}));
}

}  // namespace
}  // namespace diwan::reading
