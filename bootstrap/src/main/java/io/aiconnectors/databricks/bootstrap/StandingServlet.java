package io.aiconnectors.databricks.bootstrap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// How things stand, for programs: `{"status", "checks": [{"what", "state", "detail"}]}`.
final class StandingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Supplier<List<Standing>> standings;
    private final String well;
    private final String unwell;
    private final int statusWhenUnwell;

    private StandingServlet(Supplier<List<Standing>> standings, String well, String unwell, int statusWhenUnwell) {
        this.standings = standings;
        this.well = well;
        this.unwell = unwell;
        this.statusWhenUnwell = statusWhenUnwell;
    }

    /// A question with yes or no for an answer: 200, or 503 with the reasons.
    static StandingServlet probe(String well, Supplier<List<Standing>> standings) {
        return new StandingServlet(standings, well, "not_" + well, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /// A report: 200, whatever it says.
    static StandingServlet report(Supplier<List<Standing>> standings) {
        return new StandingServlet(standings, "ok", "failing", HttpServletResponse.SC_OK);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var now = standings.get();
        var isWell = now.stream().noneMatch(Standing::isFailing);
        var body = JSON.createObjectNode().put("status", isWell ? well : unwell);
        var checks = body.putArray("checks");
        now.forEach(one -> checks.addObject()
                .put("what", one.what())
                .put("state", one.condition().words())
                .put("detail", one.detail()));
        PlainAnswer.json(response, isWell ? HttpServletResponse.SC_OK : statusWhenUnwell, body.toString());
    }
}
