package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;

/// People for tests.
public final class Callers {
    private static final TenantId TENANT = new TenantId("0b8d6f7e-0000-4000-8000-0000000000aa");

    private Callers() {}

    /// Somebody who signed in for this API.
    public static Caller ada() {
        return with(List.of("access_as_user"));
    }

    /// Ada, by a client that was not allowed to act for her here.
    public static Caller unscoped() {
        return with(List.of());
    }

    /// A person of the same tenant, told apart by `object`.
    public static Person person(String object) {
        return new Person(TENANT, new ObjectId(object), object + "@contoso.example");
    }

    private static Caller with(List<String> scopes) {
        return new Caller(
                person("ada"),
                new ClientId("0b8d6f7e-0000-4000-8000-0000000000cc"),
                List.of(),
                scopes,
                Secret.of("the-token-of-ada"),
                new SignIn.Direct());
    }
}
