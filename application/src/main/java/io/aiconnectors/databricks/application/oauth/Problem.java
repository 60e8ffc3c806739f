package io.aiconnectors.databricks.application.oauth;

/// What a person can meet on the way to signing in that no client can be told of, or that they should read themselves.
public enum Problem {
    /// No client of this id is known; one that was long unused is forgotten.
    UNKNOWN_CLIENT("unknown_client", Side.REQUEST),
    /// The client's metadata document is on a host that the operator does not take clients from.
    CLIENT_NOT_TAKEN("client_not_taken", Side.REQUEST),
    /// The client's metadata document is not one, or is not to be had without danger.
    CLIENT_DOCUMENT_UNACCEPTABLE("client_document_unacceptable", Side.REQUEST),
    /// The client's metadata document cannot be read at the moment.
    CLIENT_DOCUMENT_UNREACHABLE("client_document_unreachable", Side.OUTAGE),
    /// The redirect URI is not one of the client's, or not one that is taken here.
    REDIRECT_MISMATCH("redirect_mismatch", Side.REQUEST),
    /// A parameter is missing, sent twice, too long, or not what it has to be.
    MALFORMED_REQUEST("malformed_request", Side.REQUEST),
    /// The page or the sign-in was used before, or waited for longer than ten minutes.
    EXPIRED_OR_USED("expired_or_used", Side.REQUEST),
    /// Another browser than the one in which the person consented came back from Entra.
    OTHER_BROWSER("other_browser", Side.REFUSED),
    /// The person, or an administrator for them, has yet to consent to the use of Databricks.
    CONSENT_MISSING("consent_missing", Side.REFUSED),
    /// Entra still wants more of the person after they were sent back to it, or cannot be satisfied in a browser.
    STEP_UP_FAILED("step_up_failed", Side.REFUSED),
    /// Entra does not let this account in here.
    ACCOUNT_REFUSED("account_refused", Side.REFUSED),
    /// Entra did not finish the sign-in; starting again helps.
    SIGN_IN_INCOMPLETE("sign_in_incomplete", Side.REQUEST),
    /// Our registration or credential at Entra is wrong: only the operator can help.
    MISCONFIGURED("misconfigured", Side.OURS),
    /// Entra does not answer.
    ENTRA_UNAVAILABLE("entra_unavailable", Side.OUTAGE),
    /// Our own store does not answer.
    STORE_UNAVAILABLE("store_unavailable", Side.OUTAGE);

    private final String code;
    private final Side side;

    Problem(String code, Side side) {
        this.code = code;
        this.side = side;
    }

    /// The stable name in records, and for people to tell their support.
    public String code() {
        return code;
    }

    public Side side() {
        return side;
    }

    /// On which side the trouble is.
    public enum Side {
        /// What was asked cannot be answered; asking differently, or from the start, helps.
        REQUEST,
        /// It was understood and is refused.
        REFUSED,
        /// Something of ours is wrong, and stays so until somebody mends it.
        OURS,
        /// Something does not answer at the moment.
        OUTAGE
    }
}
