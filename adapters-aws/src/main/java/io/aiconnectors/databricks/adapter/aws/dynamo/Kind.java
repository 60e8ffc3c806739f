package io.aiconnectors.databricks.adapter.aws.dynamo;

/// What a record is about; its name begins the key, so that one kind is never taken for another.
///
/// Every kind is found by an id that is random or a digest, which spreads the records over all partitions.
record Kind<T>(String name, Class<T> shape) {
    static final Kind<WaitingRecord> WAITING = new Kind<>("waiting", WaitingRecord.class);
    static final Kind<SignInRecord> SIGN_IN = new Kind<>("signin", SignInRecord.class);
    static final Kind<CodeRecord> CODE = new Kind<>("code", CodeRecord.class);
    static final Kind<GrantRecord> GRANT = new Kind<>("grant", GrantRecord.class);
    static final Kind<TokenRecord> ACCESS = new Kind<>("access", TokenRecord.class);
    static final Kind<TokenRecord> REFRESH = new Kind<>("refresh", TokenRecord.class);
    static final Kind<ChallengedRecord> CHALLENGED = new Kind<>("challenged", ChallengedRecord.class);
    static final Kind<ClientRecord> CLIENT = new Kind<>("client", ClientRecord.class);

    /// The partition key of the record with this id.
    String key(String id) {
        return name + "#" + id;
    }
}
