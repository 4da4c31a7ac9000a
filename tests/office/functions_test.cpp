// The functions DIWAN.* of Calc in a real office: what cells show, what files keep, what the wizard says.
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XFunctionAccess.hpp>

#include "spreadsheet.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using testing::Contains;
using testing::HasSubstr;

std::string const twoHundredOne = "deux cent un euros";
constexpr int wrongArgument = 502;
constexpr int beyondLimits = 503;
constexpr int noValue = 519;

class OfficeFunctions : public WithDiwan {
  protected:
    static Spreadsheet newSheet() { return Spreadsheet(Document::create(connection(), "scalc")); }
    static Spreadsheet open(std::filesystem::path const& path) {
        return Spreadsheet(Document::open(connection(), path));
    }
};

TEST_F(OfficeFunctions, WordsOfANumberInEachLanguageAndCurrency) {
    Spreadsheet const sheet = newSheet();
    sheet.value("A1", 1234.5);
    sheet.formula("B1", "=DIWAN.WORDS(A1)");
    sheet.formula("B2", R"(=DIWAN.WORDS(A1;"MAD";"fr"))");
    sheet.formula("B3", R"(=DIWAN.WORDS(A1;"TND";"en"))");
    sheet.formula("B4", R"(=DIWAN.WORDS(3;"USD";"ar"))");
    sheet.formula("B5", R"(=DIWAN.WORDS(201;"EUR";"fr";1990))");
    sheet.formula("B6", R"(=DIWAN.WORDS(101;"€";"en";"us"))");
    EXPECT_EQ(sheet.text("B1"), "mille deux cent trente-quatre dinars algériens et cinquante centimes");
    EXPECT_EQ(sheet.text("B2"), "mille deux cent trente-quatre dirhams marocains et cinquante centimes");
    EXPECT_EQ(sheet.text("B3"),
              "one thousand two hundred and thirty-four Tunisian dinars and five hundred millimes");
    EXPECT_EQ(sheet.text("B4"), "ثلاثة دولارات أمريكية");
    EXPECT_EQ(sheet.text("B5"), "deux-cent-un euros");
    EXPECT_EQ(sheet.text("B6"), "one hundred one euros");
}

TEST_F(OfficeFunctions, ATextIsReadAsPeopleTypeAmountsAndEmptyCellsAreLeftOut) {
    Spreadsheet const sheet = newSheet();
    sheet.formula("A1", "201,00 €");
    sheet.formula("B1", R"(=DIWAN.WORDS(A1;C1;D1;E1))");
    sheet.formula("B2", R"(=DIWAN.WORDS(201;"EUR"))");
    EXPECT_EQ(sheet.text("B1"), twoHundredOne);
    EXPECT_EQ(sheet.text("B2"), twoHundredOne);
}

TEST_F(OfficeFunctions, AComputedAmountIsRoundedAsItsCellShowsIt) {
    Spreadsheet const sheet = newSheet();
    sheet.formula("B1", R"(=DIWAN.WORDS(1.005;"EUR"))");
    sheet.formula("B2", R"(=DIWAN.WORDS(0.1+0.2;"EUR"))");
    EXPECT_EQ(sheet.text("B1"), "un euro et un centime");
    EXPECT_EQ(sheet.text("B2"), "trente centimes");
}

TEST_F(OfficeFunctions, ACellFollowsWhatItDependsOn) {
    Spreadsheet const sheet = newSheet();
    sheet.value("A1", 1);
    sheet.formula("B1", R"(=DIWAN.WORDS(A1;"EUR"))");
    sheet.formula("C1", "=UPPER(B1)");
    EXPECT_EQ(sheet.text("C1"), "UN EURO");
    sheet.value("A1", 2);
    EXPECT_EQ(sheet.text("B1"), "deux euros");
    EXPECT_EQ(sheet.text("C1"), "DEUX EUROS");
}

TEST_F(OfficeFunctions, WhatIsWrongBecomesTheErrorThatCalcHasForIt) {
    Spreadsheet const sheet = newSheet();
    auto const errorOf = [&](std::string_view formula) {
        sheet.formula("A1", formula);
        return sheet.error("A1");
    };
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS(5;"XAU"))"), wrongArgument);
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS("5 EUR";"USD"))"), wrongArgument);
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS(5;"EUR";"de"))"), wrongArgument);
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS(5;"EUR";"fr";"old"))"), wrongArgument);
    EXPECT_EQ(errorOf("=DIWAN.WORDS()"), 504);  // Calc's own: an argument is missing
    EXPECT_EQ(errorOf("=DIWAN.WORDS(C1:C3)"), wrongArgument);
    EXPECT_EQ(errorOf("=DIWAN.WORDS(5;C1:C3)"), wrongArgument);
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS("le total"))"), noValue);
    EXPECT_EQ(errorOf(R"(=DIWAN.WORDS("38.500 DA"))"), noValue);
    EXPECT_EQ(errorOf("=DIWAN.WORDS(-5)"), beyondLimits);
    EXPECT_EQ(errorOf("=DIWAN.WORDS(1E+14)"), beyondLimits);
    EXPECT_EQ(errorOf("=DIWAN.WORDS(1E+300)"), beyondLimits);
    EXPECT_EQ(errorOf("=DIWAN.WORDS(1/0)"), 532);  // that of the argument itself
    EXPECT_EQ(errorOf("=DIWAN.WORDS(5)"), 0);
}

TEST_F(OfficeFunctions, TheLanguageOfTheSettingsCountsWhenNoneIsGiven) {
    Spreadsheet const sheet = newSheet();
    sheet.formula("B1", R"(=DIWAN.WORDS(2;"EUR"))");
    EXPECT_EQ(sheet.text("B1"), "deux euros");
    connection().writeSetting("/org.diwan.Settings/Output", "Language", "en");
    sheet.calculateAll();
    EXPECT_EQ(sheet.text("B1"), "two euros");
    connection().writeSetting("/org.diwan.Settings/Output", "Language", "fr");
}

TEST_F(OfficeFunctions, FilesKeepTheFunctionUnderItsOwnName) {
    for (auto const& [name, filter] :
         {std::pair("words.ods", "calc8"), std::pair("words.fods", "OpenDocument Spreadsheet Flat XML"),
          std::pair("words.xlsx", "Calc MS Excel 2007 XML")}) {
        {
            Spreadsheet const sheet = newSheet();
            sheet.value("A1", 201);
            sheet.formula("B1", R"(=DIWAN.WORDS(A1;"EUR";"fr"))");
            sheet.document().saveAs(file(name), filter);
        }
        Spreadsheet const sheet = open(file(name));
        EXPECT_EQ(sheet.text("B1"), twoHundredOne) << name;
        EXPECT_EQ(sheet.formula("B1"), R"(=DIWAN.WORDS(A1;"EUR";"fr"))") << name;
        sheet.value("A1", 2);
        EXPECT_EQ(sheet.text("B1"), "deux euros") << name;
        sheet.calculateAll();
        EXPECT_EQ(sheet.text("B1"), "deux euros") << name;
    }
    EXPECT_THAT(readFile(file("words.fods")),
                HasSubstr(R"(of:=DIWAN.WORDS([.A1];&quot;EUR&quot;;&quot;fr&quot;))"));
}

TEST_F(OfficeFunctions, WithoutDiwanACellKeepsTheWordsItHad) {
    {
        Spreadsheet const sheet = newSheet();
        sheet.formula("B1", R"(=DIWAN.WORDS(201;"EUR";"fr"))");
        sheet.document().saveAs(file("outside.ods"), "calc8");
    }
    Folder const folder("outside");
    Profile const plain(folder / "profile", "fr");
    Office outside({.profile = plain.folder()});
    {
        Spreadsheet const sheet(Document::open(outside.connection(), file("outside.ods")));
        EXPECT_EQ(sheet.text("B1"), twoHundredOne);
    }
    EXPECT_EQ(outside.close(), 0);
}

TEST_F(OfficeFunctions, AMacroCallsThemByTheirNameInFiles) {
    Reference<com::sun::star::sheet::XFunctionAccess> const functions(
        connection().create("com.sun.star.sheet.FunctionAccess"), UNO_QUERY_THROW);
    com::sun::star::uno::Sequence<com::sun::star::uno::Any> arguments(2);
    arguments.getArray()[0] <<= 201.0;
    arguments.getArray()[1] <<= wide("EUR");
    rtl::OUString words;
    functions->callFunction("DIWAN.WORDS", arguments) >>= words;
    EXPECT_EQ(utf8(words), twoHundredOne);
}

// The description of DIWAN.WORDS that the function wizard shows: name, help, names and helps of arguments.
std::vector<std::string> wizardTexts(Connection const& connection) {
    Reference<com::sun::star::container::XNameAccess> const all(
        connection.create("com.sun.star.sheet.FunctionDescriptions"), UNO_QUERY_THROW);
    com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue> description;
    all->getByName("DIWAN.WORDS") >>= description;
    std::vector<std::string> texts;
    for (com::sun::star::beans::PropertyValue const& part : description) {
        rtl::OUString text;
        com::sun::star::uno::Sequence<com::sun::star::sheet::FunctionArgument> arguments;
        if (part.Value >>= text) texts.push_back(utf8(text));
        if (!(part.Value >>= arguments)) continue;
        for (com::sun::star::sheet::FunctionArgument const& argument : arguments) {
            texts.push_back(utf8(argument.Name));
            texts.push_back(utf8(argument.Description));
        }
    }
    return texts;
}

struct Wizard {
    char const* ui;
    char const* help;
    char const* arguments[4];
};

class OfficeFunctionsWizard : public testing::TestWithParam<Wizard> {};

TEST_P(OfficeFunctionsWizard, NamesTheFunctionAndItsArgumentsInTheLanguageOfTheMenus) {
    Folder const folder("wizard");
    Profile const profile(folder / "profile", GetParam().ui);
    profile.install(package());
    Office office({.profile = profile.folder()});
    {
        Spreadsheet const sheet(Document::create(office.connection(), "scalc"));
        std::vector<std::string> const texts = wizardTexts(office.connection());
        EXPECT_THAT(texts, Contains("DIWAN.WORDS"));
        EXPECT_THAT(texts, Contains(HasSubstr(GetParam().help)));
        for (char const* const argument : GetParam().arguments)
            EXPECT_THAT(texts, Contains(argument));
    }
    EXPECT_EQ(office.close(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, OfficeFunctionsWizard,
    testing::Values(Wizard{"fr", "en toutes lettres", {"montant", "devise", "langue", "orthographe"}},
                    Wizard{"ar", "بالحروف", {"المبلغ", "العملة", "اللغة", "الإملاء"}},
                    Wizard{"en-US", "in words", {"amount", "currency", "language", "spelling"}}),
    [](auto const& wizard) { return std::string(wizard.param.ui).substr(0, 2); });

}  // namespace
}  // namespace diwan::office
