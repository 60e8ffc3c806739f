package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.page.PageToken;
import java.util.List;

/// What may be shown, and how much may not. Only the policy adapter constructs it; an architecture rule sees to that.
///
/// @param visible  in the order of the candidates
/// @param withheld by reason code; counts, never names
/// @param decisions the ones that decided it; none when nothing was found that could be asked about
public record Screened<T>(List<T> visible, List<Withheld> withheld, PageToken next, List<DecisionRef> decisions) {
    public Screened {
        visible = List.copyOf(visible);
        withheld = List.copyOf(withheld);
        decisions = List.copyOf(decisions);
    }

    /// What was screened without a decision.
    public Screened(List<T> visible, List<Withheld> withheld, PageToken next) {
        this(visible, withheld, next, List.of());
    }

    /// Why candidates were withheld.
    public List<String> withheldCodes() {
        return withheld.stream().map(Withheld::code).toList();
    }

    /// How many candidates were withheld in all.
    public int withheldCount() {
        return withheld.stream().mapToInt(Withheld::count).sum();
    }

    /// How many candidates were withheld for one reason.
    public int withheldCount(String code) {
        return withheld.stream()
                .filter(some -> some.code().equals(code))
                .mapToInt(Withheld::count)
                .sum();
    }
}
