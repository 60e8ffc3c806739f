package io.aiconnectors.databricks.adapter.entra.keys;

import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.adapter.entra.http.Reply;
import java.net.URI;
import java.net.http.HttpRequest;

/// The tenant's `/discovery/v2.0/keys`, asked once per call, with the limits of [BoundedHttp].
final class KeyEndpoint {
    private final BoundedHttp http;
    private final URI location;

    KeyEndpoint(BoundedHttp http, URI location) {
        this.http = http;
        this.location = location;
    }

    Fetched fetch() {
        var request = HttpRequest.newBuilder(location)
                .header("Accept", "application/json")
                .build();
        return switch (http.send(request)) {
            case Reply.Arrived answer when answer.status() == 200 -> KeyDocument.read(answer.body());
            case Reply.Arrived answer -> new Fetched.Failed("status_" + answer.status());
            case Reply.Lost(var loss) -> new Fetched.Failed(loss.code());
        };
    }
}
