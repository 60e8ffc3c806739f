package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            main.hr.people        | main.hr.people
            c.s.t.cost/center     | c.s.t.cost%2Fcenter
            a/../b                | a%2F..%2Fb
            100%                  | 100%25
            %2e%2e                | %252e%252e
            ..                    | %2E%2E
            .                     | %2E
            a b?c#d&e=f           | a%20b%3Fc%23d%26e%3Df
            größe                 | gr%C3%B6%C3%9Fe
            a;b+c                 | a%3Bb%2Bc
            """)
    void a_name_stays_within_its_segment(String name, String encoded) {
        assertThat(Address.of("/api").segment(name).path()).isEqualTo("/api/" + encoded);
    }

    @Test
    void a_value_stays_within_its_parameter() {
        var address = Address.of("/api").with("name", "a&b=c%").with("n", 5);

        assertThat(address.query()).isEqualTo("name=a%26b%3Dc%25&n=5");
    }
}
