package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import java.time.Instant;
import java.util.List;

/// A person's sign-in at Entra.
record SessionRecord(
        String tenant,
        String object,
        String upn,
        List<String> groups,
        List<String> scopes,
        Secret accessToken,
        Secret refreshToken,
        Instant expiresAt) {
    static SessionRecord of(UpstreamSession session) {
        var person = session.person();
        return new SessionRecord(
                person.tenant().value(),
                person.object().value(),
                person.upn(),
                session.groups().stream().map(GroupId::value).toList(),
                session.scopes(),
                session.accessToken(),
                session.refreshToken(),
                session.expiresAt());
    }

    UpstreamSession session() {
        return new UpstreamSession(
                new Person(new TenantId(tenant), new ObjectId(object), upn),
                groups.stream().map(GroupId::new).toList(),
                scopes,
                accessToken,
                refreshToken,
                expiresAt);
    }
}
