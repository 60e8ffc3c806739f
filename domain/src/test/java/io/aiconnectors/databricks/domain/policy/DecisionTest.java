package io.aiconnectors.databricks.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionTest {
    private static final DecisionRef DECISION = new DecisionRef("d-1", "r-1");
    private static final Reason BLOCKED = new Reason("tool_blocked", "mcp.upstream.blocked");

    @Test
    void a_denial_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision.Deny<Intent.ListCatalogs>(List.of(), DECISION));
    }

    @Test
    void the_reasons_of_a_denial_do_not_change() {
        var reasons = new ArrayList<>(List.of(BLOCKED));
        var denial = new Decision.Deny<Intent.ListCatalogs>(reasons, DECISION);

        reasons.clear();

        assertThat(denial.reasons()).containsExactly(BLOCKED);
    }
}
