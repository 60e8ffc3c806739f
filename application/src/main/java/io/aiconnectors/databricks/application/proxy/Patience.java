package io.aiconnectors.databricks.application.proxy;

import java.time.Duration;

/// How long a call waits for a result that upstream has yet to finish, and how often it looks.
///
/// @param budget  of one call; zero for never waiting at all
/// @param first   between the answer and the first look; each wait after it is half as long again
/// @param longest between two looks
public record Patience(Duration budget, Duration first, Duration longest) {
    public Patience {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("a budget is not negative");
        }
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first wait is positive and none is shorter");
        }
    }

    /// Looks after half a second, then ever more seldom, but at least every four seconds.
    public static Patience of(Duration budget) {
        return new Patience(budget, Duration.ofMillis(500), Duration.ofSeconds(4));
    }

    Duration after(Duration wait) {
        var longer = wait.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
