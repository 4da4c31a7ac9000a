#include "drafting/amount_text.hpp"

#include <gtest/gtest.h>

namespace diwan::drafting {
namespace {

std::string read(std::string_view text, std::optional<std::string_view> asked = std::nullopt) {
    auto const money = readAmount(text, asked);
    return money ? std::to_string(money->minor) + " " + money->currency : money.error().code;
}

std::string rounded(std::string_view decimal, std::string_view currency = "DZD") {
    auto const money = roundedAmount(decimal, currency);
    return money ? std::to_string(money->minor) : money.error().code;
}

TEST(DraftingAmountText, SpacesPointsAndCommasGroupOrBeginTheDecimals) {
    for (std::string_view const text :
         {"593917.10", "593917,1", "593 917,10", "593\u00A0917,10", "593\u202F917,10", "593\u2009917.10",
          "593,917.10", "593.917,10", "593'917.10", "593\u2019917,10", " 593 917,10 ", "٥٩٣٩١٧٫١٠",
          "٥٩٣٬٩١٧٫١٠", "٥٩٣ ٩١٧,١٠", "۵۹۳۹۱۷.۱۰", "\u2066593 917,10\u2069", "\u200F593917,10"})
        EXPECT_EQ(read(text), "59391710 DZD") << text;
    EXPECT_EQ(read("1,234,567"), "123456700 DZD");
    EXPECT_EQ(read("1.234.567,8"), "123456780 DZD");
    EXPECT_EQ(read("0"), "0 DZD");
    EXPECT_EQ(read("-0"), "0 DZD");
    EXPECT_EQ(read("1 234,500", "TND"), "1234500 TND");
    EXPECT_EQ(read("1.234", "TND"), "1234 TND");
}

TEST(DraftingAmountText, TheCurrencyBesideTheNumberIsUnderstood) {
    EXPECT_EQ(read("593 917,10 DA"), "59391710 DZD");
    EXPECT_EQ(read("€ 12,50"), "1250 EUR");
    EXPECT_EQ(read("$12.50"), "1250 USD");
    EXPECT_EQ(read("12,5 dh"), "1250 MAD");
    EXPECT_EQ(read("5,200 DT."), "5200 TND");
    EXPECT_EQ(read("5,200 DT"), "5200 TND");
    EXPECT_EQ(read("٥٫٢ د.ت"), "5200 TND");
    EXPECT_EQ(read("100 دج"), "10000 DZD");
    EXPECT_EQ(read("3 dinars algériens"), "300 DZD");
    EXPECT_EQ(read("12 €", "eur"), "1200 EUR");
    EXPECT_EQ(read("The total"), "number.invalid");
    EXPECT_EQ(read("12 €", "DZD"), "amount.currency-other");
    EXPECT_EQ(read("12 dinars"), "number.invalid");
    EXPECT_EQ(read("DZD 12 €"), "number.invalid");
    EXPECT_EQ(read("12", "XAU"), "amount.currency-unknown");
}

TEST(DraftingAmountText, WhatCouldMeanTwoAmountsIsRefused) {
    EXPECT_EQ(read("38.500"), "amount.decimals");
    EXPECT_EQ(read("38,000"), "amount.decimals");
    EXPECT_EQ(read("1,234"), "amount.decimals");
    EXPECT_EQ(read("1,2345", "TND"), "amount.decimals");
    for (std::string_view const text : {"12 34", "1 23,45", "1,23,456", "1 234.567.890", "12 13 14", "1..2",
                                        "1,2,3", "1 234 567 8", "12a34", "1e5", "½", "", "-", "12-13", ",5"})
        EXPECT_EQ(read(text), "number.invalid") << text;
}

TEST(DraftingAmountText, NegativeAndTooLargeAmountsAreToldApart) {
    for (std::string_view const text : {"-5", "\u22125,00", "- 5", "-5 DA", "DA -5", "-٥"})
        EXPECT_EQ(read(text), "amount.negative") << text;
    EXPECT_EQ(read("10000000000000"), "1000000000000000 DZD");
    EXPECT_EQ(read("10000000000000,01"), "amount.too-large");
    EXPECT_EQ(read("99999999999999999999999999999999"), "amount.too-large");
}

TEST(DraftingAmountText, AComputedNumberIsRoundedHalfUpToTheCurrency) {
    EXPECT_EQ(rounded("1234.567"), "123457");
    EXPECT_EQ(rounded("1.005"), "101");
    EXPECT_EQ(rounded("1.0049999"), "100");
    EXPECT_EQ(rounded("1.9999999"), "200");
    EXPECT_EQ(rounded("12"), "1200");
    EXPECT_EQ(rounded("1.2345", "TND"), "1235");
    EXPECT_EQ(rounded("-0.001"), "0");
    EXPECT_EQ(rounded("-0.01"), "amount.negative");
    EXPECT_EQ(rounded("nan"), "number.invalid");
    EXPECT_EQ(rounded("12", "XAU"), "amount.currency-unknown");
    EXPECT_EQ(rounded("100000000000000000000"), "amount.too-large");
}

}  // namespace
}  // namespace diwan::drafting
