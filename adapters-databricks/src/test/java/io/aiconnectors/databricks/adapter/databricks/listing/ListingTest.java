package io.aiconnectors.databricks.adapter.databricks.listing;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListingTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_empty_object_is_an_empty_list() {
        bench.server().answers(Answer.json("{}"));

        assertThat(answer(list(10, PageToken.NONE))).isEqualTo(new Slice<>(List.of(), PageToken.NONE));
    }

    @Test
    void unknown_fields_and_numbers_as_text_do_no_harm() {
        bench.server()
                .answers(Answer.json(
                        "{\"catalogs\":[{\"name\":\"a\",\"created_at\":\"1700000000000\",\"new\":{\"x\":[1]}}],"
                                + "\"next_page_token\":null,\"total\":\"1\"}"));

        assertThat(names(answer(list(10, PageToken.NONE)))).containsExactly("a");
    }

    @Test
    void empty_pages_that_carry_a_token_are_walked_over() {
        bench.server().answers(heard -> switch (heard.parameter("page_token")) {
            case "" -> Answer.json("{\"next_page_token\":\"p2\"}");
            case "p2" -> Answer.json("{\"catalogs\":[],\"next_page_token\":\"p3\"}");
            default -> Answer.json("{\"catalogs\":[{\"name\":\"a\"}],\"next_page_token\":\"p4\"}");
        });

        var slice = answer(list(10, PageToken.NONE));

        assertThat(names(slice)).containsExactly("a");
        assertThat(slice.next().isNone()).isFalse();
        assertThat(bench.server().heard()).hasSize(3);
    }

    @Test
    void many_empty_pages_end_in_an_empty_slice_that_says_where_to_go_on() {
        bench.server().answers(heard -> {
            var token = heard.parameter("page_token");
            var page = token.isEmpty() ? 1 : Integer.parseInt(token);
            return page <= 30
                    ? Answer.json("{\"next_page_token\":\"" + (page + 1) + "\"}")
                    : Answer.json("{\"catalogs\":[{\"name\":\"late\"}]}");
        });

        var first = answer(list(10, PageToken.NONE));
        assertThat(first.items()).isEmpty();
        assertThat(first.next().isNone()).isFalse();
        assertThat(bench.server().heard()).hasSize(20);

        assertThat(names(answer(list(10, first.next())))).containsExactly("late");
    }

    @Test
    void a_token_that_comes_again_is_no_answer() {
        bench.server().answers(Answer.json("{\"catalogs\":[],\"next_page_token\":\"same\"}"));

        assertThat(fault(list(10, PageToken.NONE)).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void a_full_page_that_points_at_itself_is_no_answer() {
        bench.server().answers(Answer.json("{\"catalogs\":[{\"name\":\"a\"}],\"next_page_token\":\"same\"}"));
        var first = answer(list(10, PageToken.NONE));

        assertThat(fault(list(10, first.next())).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void a_listing_that_goes_in_circles_ends_although_every_page_has_rows(int circle) {
        bench.server().answers(heard -> {
            var token = heard.parameter("page_token");
            var page = token.isEmpty() ? 0 : Integer.parseInt(token);
            var next = page < 4 + circle ? page + 1 : 5;
            return Answer.json(rows(page, page + 1, String.valueOf(next)));
        });

        var slice = list(1, PageToken.NONE);
        while (slice instanceof Upstream.Answer<Slice<CatalogSummary>>(var given)) {
            assertThat(given.next().isNone()).isFalse();
            assertThat(bench.server().heard()).hasSizeLessThan(5 + 3 * (circle + 5));
            slice = list(1, given.next());
        }

        assertThat(fault(slice).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_long_listing_is_no_circle() {
        bench.server().answers(heard -> {
            var token = heard.parameter("page_token");
            var page = token.isEmpty() ? 0 : Integer.parseInt(token);
            return Answer.json(rows(page, page + 1, page < 100 ? String.valueOf(page + 1) : ""));
        });

        var read = 0;
        var from = PageToken.NONE;
        do {
            var slice = answer(list(1, from));
            read += slice.items().size();
            from = slice.next();
        } while (!from.isNone());

        assertThat(read).isEqualTo(101);
    }

    @Test
    void a_page_that_comes_in_another_order_is_gone_on_with_where_it_was_left() {
        bench.server()
                .answers(
                        Answer.json("{\"catalogs\":[{\"name\":\"c\"},{\"name\":\"A\"},{\"name\":\"b\"}]}"),
                        Answer.json("{\"catalogs\":[{\"name\":\"b\"},{\"name\":\"c\"},{\"name\":\"A\"}]}"));
        var first = answer(list(2, PageToken.NONE));

        var second = answer(list(2, first.next()));

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(names(second)).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void more_rows_than_asked_for_are_cut_and_none_is_lost(int limit) {
        bench.server()
                .answers(heard -> heard.parameter("page_token").isEmpty()
                        ? Answer.json(rows(0, 6, "p2"))
                        : Answer.json(rows(6, 9, "")));

        var names = new ArrayList<String>();
        var from = PageToken.NONE;
        do {
            var slice = answer(list(limit, from));
            assertThat(slice.items()).hasSizeLessThanOrEqualTo(limit);
            names.addAll(names(slice));
            from = slice.next();
        } while (!from.isNone());

        assertThat(names)
                .containsExactlyElementsOf(
                        IntStream.range(0, 9).mapToObj(index -> "c" + index).toList());
    }

    @Test
    void the_page_size_stays_what_it_was_when_the_token_was_given() {
        bench.server().answers(Answer.json(rows(0, 3, "p2")), Answer.json(rows(3, 6, "")));
        var first = answer(list(3, PageToken.NONE));

        var second = answer(list(2, first.next()));

        assertThat(names(second)).containsExactly("c3", "c4");
        assertThat(bench.server().heard())
                .extracting(heard -> heard.parameter("max_results"))
                .containsExactly("3", "3");
    }

    @Test
    void the_policys_page_limit_wins() {
        bench.server().answers(Answer.json(rows(0, 9, "")));
        var call = by("ann", new ListCatalogs(ANYWHERE, new PageRequest(50, PageToken.NONE)), new Obligations(4));

        var slice = answer(bench.adapter().unityCatalog().catalogs(call, bench.at()));

        assertThat(slice.items()).hasSize(4);
        assertThat(bench.server().heard().getFirst().parameter("max_results")).isEqualTo("4");
    }

    @Test
    void a_token_that_was_never_given_out_is_rejected_without_a_question() {
        assertThat(fault(list(10, new PageToken("forged"))).kind()).isEqualTo(Kind.REJECTED);
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void a_name_that_cannot_be_used_here_is_left_out() {
        bench.server()
                .answers(Answer.json("{\"catalogs\":[{\"name\":\"a b\"},{\"name\":\"good\"},{\"name\":\"x#y\"}]}"));

        assertThat(names(answer(list(10, PageToken.NONE)))).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"catalogs\":{}}",
                "{\"catalogs\":\"none\"}",
                "{\"catalogs\":[{\"nome\":\"a\"}]}",
                "{\"catalogs\":[{\"name\":7}]}",
                "{\"catalogs\":[{\"name\":null}]}",
                "{\"catalogs\":[\"a\"]}",
                "{\"catalogs\":[null]}",
                "{\"catalogs\":[],\"next_page_token\":5}",
                "[]",
                "7",
                "null"
            })
    void an_answer_of_another_shape_is_no_empty_list(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(fault(list(10, PageToken.NONE)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    private Upstream<Slice<CatalogSummary>> list(int limit, PageToken from) {
        var call = permitted(new ListCatalogs(ANYWHERE, new PageRequest(limit, from)));
        return bench.adapter().unityCatalog().catalogs(call, bench.at());
    }

    private static List<String> names(Slice<CatalogSummary> slice) {
        return slice.items().stream().map(summary -> summary.name().value()).toList();
    }

    private static String rows(int from, int to, String next) {
        return IntStream.range(from, to)
                .mapToObj(index -> "{\"name\":\"c" + index + "\"}")
                .collect(Collectors.joining(",", "{\"catalogs\":[", "],\"next_page_token\":\"" + next + "\"}"));
    }
}
