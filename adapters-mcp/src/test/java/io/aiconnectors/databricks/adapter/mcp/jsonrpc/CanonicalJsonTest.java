package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"b":1,"a":[true,null,"x"]}     | {"a":[true,null,"x"],"b":1}
            {"a":{"d":{},"c":[]}}           | {"a":{"c":[],"d":{}}}
            [1.0, 1e0, 1, 10, 0.0, -0]      | [1,1,1,1E+1,0,0]
            {"\u20ac":1,"1":2,"\u00f6":3,"A":4} | {"1":2,"A":4,"\u00f6":3,"\u20ac":1}
            9007199254740993                | 9007199254740993
            "\\u0061"                       | "a"
            """)
    void is_one_text_for_one_value(String json, String canonical) throws Exception {
        assertThat(CanonicalJson.of(Json.readStrange(json))).isEqualTo(canonical);
    }

    @Test
    void digests_with_sha_256() {
        assertThat(CanonicalJson.digest(Json.object()))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void does_not_write_out_a_huge_exponent() throws Exception {
        assertThat(CanonicalJson.of(Json.readStrange("1e2147483646"))).hasSizeLessThan(20);
    }
}
