// The invented meeting that these tests follow up.
#pragma once

#include "followups/minutes.hpp"

namespace diwan::followups {

inline Minutes meeting() {
    using namespace std::chrono;
    Minutes minutes;
    minutes.title = "Point commercial";
    minutes.date = 2026y / May / 3;
    minutes.participants = {"Karim", "Nadia Haddad"};
    minutes.decisions = {{.text = "Budget salon validé."},
                         {.text = "Rejeté : remise de 15 %.", .outcome = Outcome::Rejected}};
    minutes.actions = {{.id = "0190f3c2-0000-7000-8000-000000000001",
                        .what = "Karim envoie le devis révisé à la clinique avant jeudi.",
                        .who = {"Karim"},
                        .due = 2026y / May / 7,
                        .dueText = "avant jeudi"},
                       {.what = "Relancer le fournisseur de mélaminé.", .urgent = true},
                       {.what = "Remonter les questions clients",
                        .who = {"équipe"},
                        .dueText = "avant la prochaine réunion",
                        .status = ActionStatus::Done}};
    minutes.questions = {"Quel délai annoncer pour les cuisines ?"};
    minutes.summary = {"Budget salon validé."};
    return minutes;
}

}  // namespace diwan::followups
