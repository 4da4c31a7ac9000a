// How long the commands on documents take inside a real office, from the command to its answer. Printed as
// `name value unit`; one thread.
#pragma once

namespace diwan::office {

// Each template in each language into an empty document, seven times: the slowest medians, and that of all.
void measureTemplates();

// A quote of two hundred lines made, and recalculated after one quantity, and after every quantity changed.
void measureQuote();

}  // namespace diwan::office
