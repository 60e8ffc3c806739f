package io.aiconnectors.databricks.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultTest {
    @ParameterizedTest
    @EnumSource
    void each_kind_concerns_the_object_or_the_caller_or_is_an_outage(Fault.Kind kind) {
        var fault = Fault.of(kind);

        assertThat(Stream.of(fault.concernsTheObject(), fault.concernsTheCaller(), fault.isOutage()))
                .containsOnlyOnce(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "FORBIDDEN", "REJECTED"})
    void these_concern_the_object(Fault.Kind kind) {
        assertThat(Fault.of(kind).concernsTheObject()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SIGN_IN_EXPIRED",
                "CONSENT_REQUIRED",
                "STEP_UP_REQUIRED",
                "IDENTITY_REFUSED",
                "NO_WORKSPACE",
                "WORKSPACE_FORBIDDEN",
                "WORKSPACE_UNKNOWN"
            })
    void these_concern_the_caller(Fault.Kind kind) {
        assertThat(Fault.of(kind).concernsTheCaller()).isTrue();
    }

    @Test
    void codes_are_stable_snake_case_names_and_no_two_are_alike() {
        var codes = Arrays.stream(Fault.Kind.values()).map(Fault.Kind::code).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
    }

    @Test
    void a_fault_of_a_kind_alone_knows_no_wait_and_no_request() {
        assertThat(Fault.of(Fault.Kind.TIMEOUT)).isEqualTo(new Fault(Fault.Kind.TIMEOUT, Duration.ZERO, ""));
    }
}
