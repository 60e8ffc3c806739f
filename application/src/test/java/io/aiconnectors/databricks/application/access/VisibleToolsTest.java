package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisibleToolsTest {
    private static final List<ToolName> TOOLS = List.of(ToolName.GET_TABLE, ToolName.PROXY_TO_SQL);

    private final Bench bench = new Bench();

    @Test
    void the_policy_says_which_tools_a_caller_sees() {
        assertThat(bench.gate().visibleTools(World.ADA, TOOLS))
                .isEqualTo(new ToolVisibility.Visible(List.of(ToolName.GET_TABLE)));
        assertThat(bench.journal().lines()).containsExactly("visible 2");
    }

    @Test
    void an_outage_of_the_policy_is_no_empty_list() {
        bench.policy().breakDown(PolicyFault.TIMEOUT);

        assertThat(bench.gate().visibleTools(World.ADA, TOOLS))
                .isEqualTo(new ToolVisibility.Unavailable(PolicyFault.TIMEOUT));
    }
}
