package io.aiconnectors.databricks.adapter.oauth.page;

import io.aiconnectors.databricks.application.oauth.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a person is told when it does not go on: what happened, what to do, and what to quote when asking for
/// help.
///
/// @param title     what happened, in a few words
/// @param what      the same in a sentence or two
/// @param steps     what to do, the most promising first
/// @param code      the stable name of the problem
/// @param about     the parameter at fault, by its name in the standards; empty where none is
/// @param reference under which the log knows this very page
/// @param back      where a person can go back to the client; empty where there is no way
public record ProblemPage(
        String title, String what, List<String> steps, String code, String about, String reference, String back) {
    public ProblemPage {
        steps = List.copyOf(steps);
    }

    /// The page about a problem of signing in.
    public static ProblemPage of(Problem problem, String about, String reference, String back) {
        var text = ProblemTexts.of(problem);
        return new ProblemPage(text.title(), text.what(), text.steps(), problem.code(), about, reference, back);
    }

    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("what", what);
        model.put("steps", steps);
        model.put("code", code);
        model.put("about", about);
        model.put("reference", reference);
        model.put("back", back);
        return model;
    }
}
