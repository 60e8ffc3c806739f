package io.aiconnectors.databricks.adapter.databricks.genie;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestGenieSpacesTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void spaces_come_with_empty_texts_where_there_are_none() {
        bench.server()
                .answers(Answer.json("{\"spaces\":[{\"space_id\":\"01ef\",\"title\":\"Sales\",\"warehouse_id\":\"w1\","
                        + "\"description\":\"About sales\",\"etag\":\"x\"},{\"space_id\":\"02ef\",\"title\":null},"
                        + "{\"space_id\":\"no id/at all\"}]}"));

        assertThat(answer(spaces()).items())
                .containsExactly(
                        new GenieSpace(new GenieSpaceId("01ef"), "Sales", "w1", "About sales"),
                        new GenieSpace(new GenieSpaceId("02ef"), "", "", ""));
        var heard = bench.server().heard().getFirst();
        assertThat(heard.path()).isEqualTo("/api/2.0/genie/spaces");
        assertThat(heard.parameter("page_size")).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"spaces\":[{\"title\":\"t\"}]}", "{\"spaces\":[{\"space_id\":\"1\",\"title\":[]}]}"})
    void a_space_of_another_shape_is_no_answer(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(fault(spaces()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_workspace_without_genie_says_so() {
        bench.server().answers(Answer.of(404, "{\"error_code\":\"ENDPOINT_NOT_FOUND\",\"message\":\"No API found\"}"));

        assertThat(fault(spaces()).kind()).isEqualTo(Kind.NOT_OFFERED);
    }

    private Upstream<Slice<GenieSpace>> spaces() {
        return bench.adapter().genieSpaces().spaces(permitted(new ListGenieSpaces(ANYWHERE, page(100))), bench.at());
    }
}
