package io.aiconnectors.databricks.domain.identity;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.audit.EventId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void nobody_goes_by_a_blank_id(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectId(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupId(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(blank));
    }
}
