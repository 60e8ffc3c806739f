package io.aiconnectors.databricks.adapter.oauth.page;

import io.aiconnectors.databricks.application.oauth.Problem;
import java.util.List;

/// What is said to a person about each problem: calm, complete, and nothing that Entra or a client has said.
final class ProblemTexts {
    private static final String START_AGAIN = "Go back to your assistant and connect again.";
    private static final String ASK = "If it happens again, ask your administrator.";
    private static final String LATER = "Wait a minute, then go back to your assistant and connect again.";

    private ProblemTexts() {}

    /// The text, in the shape of a page that has no reference yet.
    static Text of(Problem problem) {
        return switch (problem) {
            case UNKNOWN_CLIENT ->
                new Text(
                        "Your assistant is not known here",
                        "It used a registration that this server does not have. Registrations that were not used for a"
                                + " long time are forgotten.",
                        List.of(
                                "Remove this connector from your assistant, then add it again: it registers anew.",
                                "If there is a way to sign out or to clear the connector's sign-in, do that first.",
                                ASK));
            case CLIENT_NOT_TAKEN ->
                new Text(
                        "This assistant is not accepted here",
                        "Your organisation has decided which assistants may connect, and this one is not among them.",
                        List.of("Ask your administrator whether it may be added.", "Use an assistant that is."));
            case CLIENT_DOCUMENT_UNACCEPTABLE ->
                new Text(
                        "Your assistant could not be identified",
                        "The document that describes it is not in order, so nobody can tell who is asking.",
                        List.of("Tell the maker of the assistant.", ASK));
            case CLIENT_DOCUMENT_UNREACHABLE ->
                new Text(
                        "Your assistant could not be identified just now",
                        "The document that describes it could not be read. That usually passes.",
                        List.of(LATER, ASK));
            case REDIRECT_MISMATCH ->
                new Text(
                        "This request is not safe to answer",
                        "The answer would go to an address that does not belong to this assistant, or that is not"
                                + " accepted here.",
                        List.of(
                                "If you did not start this yourself just now, close this page. Nothing was shared.",
                                "If you did, remove this connector from your assistant, then add it again.",
                                ASK));
            case MALFORMED_REQUEST ->
                new Text(
                        "This request is incomplete or wrong",
                        "Your assistant sent something that cannot be answered.",
                        List.of(START_AGAIN, "Update your assistant, if there is a newer version.", ASK));
            case EXPIRED_OR_USED ->
                new Text(
                        "This page is no longer good",
                        "It was answered before, or it waited for longer than ten minutes. Nothing was shared by"
                                + " opening it now.",
                        List.of(START_AGAIN));
            case OTHER_BROWSER ->
                new Text(
                        "This sign-in began somewhere else",
                        "It was begun in another browser or window, or cookies are blocked, so it was stopped.",
                        List.of(
                                "If you did not start this yourself just now, close this page. Nothing was shared.",
                                "If you did, connect again and stay in one browser; allow cookies for this site.",
                                ASK));
            case CONSENT_MISSING ->
                new Text(
                        "Databricks is not approved for your account yet",
                        "Microsoft Entra ID needs an approval before Databricks can be used on your behalf. Often only"
                                + " an administrator can give it.",
                        List.of(
                                "Ask your administrator to approve this connector for Databricks in Microsoft Entra ID.",
                                "Then go back to your assistant and connect again."));
            case STEP_UP_FAILED ->
                new Text(
                        "Microsoft asks for more than could be given",
                        "Your organisation demands an additional proof, such as a second factor or a managed device,"
                                + " and it was not met.",
                        List.of(
                                "Connect again and complete every step that Microsoft asks for.",
                                "Use a device that your organisation manages, if there is one.",
                                ASK));
            case ACCOUNT_REFUSED ->
                new Text(
                        "This account is not let in",
                        "Microsoft Entra ID does not let the account that you chose use this connector.",
                        List.of("Connect again and choose your work account.", "Ask your administrator for access."));
            case SIGN_IN_INCOMPLETE ->
                new Text(
                        "The sign-in did not finish",
                        "Microsoft did not complete it, or it took too long.",
                        List.of(START_AGAIN, ASK));
            case MISCONFIGURED ->
                new Text(
                        "This connector is not set up correctly",
                        "You did nothing wrong. Its registration with Microsoft Entra ID has to be corrected.",
                        List.of("Tell your administrator, with the reference below."));
            case ENTRA_UNAVAILABLE ->
                new Text(
                        "Microsoft Entra ID does not answer",
                        "Your sign-in cannot be completed at the moment. That usually passes.",
                        List.of(LATER, ASK));
            case STORE_UNAVAILABLE ->
                new Text(
                        "We cannot do this at the moment",
                        "A part of this connector does not answer. Nothing was lost and nothing was shared.",
                        List.of(LATER, ASK));
        };
    }

    record Text(String title, String what, List<String> steps) {}
}
