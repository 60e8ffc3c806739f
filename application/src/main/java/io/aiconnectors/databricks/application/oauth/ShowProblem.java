package io.aiconnectors.databricks.application.oauth;

/// The person is told on a page of ours what is wrong.
///
/// @param about   the parameter that is at fault, by its name in the standards; empty where none is
/// @param wayBack how the person can go back to the client, which then learns of it too
public record ShowProblem(Problem problem, String about, WayBack wayBack) implements Onward, Shown {
    static ShowProblem of(Problem problem) {
        return new ShowProblem(problem, "", new WayBack.None());
    }

    static ShowProblem malformed(String parameter) {
        return new ShowProblem(Problem.MALFORMED_REQUEST, parameter, new WayBack.None());
    }
}
