package io.aiconnectors.databricks.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PolicyFaultTest {
    @Test
    void codes_say_that_the_policy_is_the_trouble_and_no_two_are_alike() {
        assertThat(Arrays.stream(PolicyFault.values()).map(PolicyFault::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("pdp(_[a-z]+)+"));
    }
}
