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
    UNATTESTED("pdp_unattested");

    private final String code;

    PolicyFault(String code) {
        this.code = code;
    }

    /// The stable name in audit records.
    public String code() {
        return code;
    }
}
