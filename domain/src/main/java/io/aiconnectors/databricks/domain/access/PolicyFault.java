package io.aiconnectors.databricks.domain.access;

/// Why the policy could not be asked, or its answer not be believed.
public enum PolicyFault {
    /// No connection to the policy engine.
    UNREACHABLE("pdp_unreachable"),
    /// No answer within the deadline.
    TIMEOUT("pdp_timeout"),
    /// An answer that is no answer: wrong status, content type or size, or not JSON.
    BAD_RESPONSE("pdp_bad_response"),
    /// The policy has no such document: it is missing or misnamed.
    UNDEFINED("pdp_undefined"),
    /// An answer that breaks the contract between policy and connector.
    CONTRACT("pdp_contract"),
    /// An answer that does not say which policy gave it.
    UNATTESTED("pdp_unattested"),
    /// An answer of a revision of the policy that is not among those allowed.
    REVISION("pdp_revision"),
    /// Not asked: the policy engine did not answer in time again and again, and is given a moment.
    BREAKER_OPEN("pdp_breaker_open"),
    /// Not asked: as many questions as may be were already waiting for answers, for the whole of the deadline.
    OVERLOADED("pdp_overloaded");

    private final String code;

    PolicyFault(String code) {
        this.code = code;
    }

    /// The stable name in audit records.
    public String code() {
        return code;
    }
}
