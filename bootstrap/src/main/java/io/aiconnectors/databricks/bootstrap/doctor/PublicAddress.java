package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.PUBLIC_ADDRESS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The connector as clients find it, from its public URL on: the challenge, the metadata of the resource at the path
/// that clients compute (RFC 9728 §3.1), and the metadata of the authorization server (RFC 8414 §3).
///
/// @param publicUrl as it is set
record PublicAddress(Web web, URI publicUrl) {
    private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String PROXY =
            "Let CONNECTOR_PUBLIC_URL be what people type, and let the load balancer pass every path on unchanged";

    List<Finding> findings() {
        return switch (web.get(publicUrl.resolve("/health"))) {
            case Web.Seen.Nothing(var why) ->
                List.of(Finding.wrong(
                        PUBLIC_ADDRESS,
                        "public_url_unreachable",
                        publicUrl + " does not answer (" + why + ")",
                        "Start the connector, and look at DNS, certificate and load balancer; run this where clients"
                                + " are"));
            case Web.Seen.Answer answer
            when answer.status() != 200 ->
                List.of(Finding.wrong(
                        PUBLIC_ADDRESS,
                        "public_url_unhealthy",
                        publicUrl + "/health answers " + answer.status(),
                        PROXY));
            case Web.Seen.Answer _ -> documents();
        };
    }

    private List<Finding> documents() {
        var findings = new ArrayList<Finding>();
        var mcp = publicUrl.resolve("/mcp");
        document("/.well-known/oauth-protected-resource/mcp", "resource_metadata", findings, metadata -> {
            same("resource", mcp.toString(), metadata.path("resource").asText(), "resource_mismatch", findings);
            same(
                    "authorization_servers",
                    publicUrl.toString(),
                    metadata.at("/authorization_servers/0").asText(),
                    "authorization_server_mismatch",
                    findings);
        });
        document(
                "/.well-known/oauth-authorization-server",
                "server_metadata",
                findings,
                metadata -> same(
                        "issuer", publicUrl.toString(), metadata.path("issuer").asText(), "issuer_mismatch", findings));
        challenge(mcp, findings);
        return findings;
    }

    private void document(String path, String code, List<Finding> findings, Consumer<JsonNode> look) {
        var at = publicUrl.resolve(path);
        if (web.get(at) instanceof Web.Seen.Answer answer
                && answer.status() == 200
                && answer.json().isObject()) {
            look.accept(answer.json());
        } else {
            findings.add(Finding.wrong(PUBLIC_ADDRESS, code + "_missing", at + " holds no document", PROXY));
        }
    }

    /// Clients compare character by character.
    private static void same(String field, String ours, String told, String code, List<Finding> findings) {
        findings.add(
                ours.equals(told)
                        ? Finding.well(PUBLIC_ADDRESS, field, field + " is " + told)
                        : Finding.wrong(
                                PUBLIC_ADDRESS,
                                code,
                                field + " is " + told + ", where clients need " + ours,
                                "Set CONNECTOR_PUBLIC_URL of the running connector to " + ours.replace("/mcp", "")));
    }

    private void challenge(URI mcp, List<Finding> findings) {
        var isAsked = web.post(mcp, CALL) instanceof Web.Seen.Answer answer
                && answer.status() == 401
                && answer.header("WWW-Authenticate").contains("resource_metadata=");
        findings.add(
                isAsked
                        ? Finding.well(PUBLIC_ADDRESS, "challenge", mcp + " asks for a token as clients understand it")
                        : Finding.wrong(
                                PUBLIC_ADDRESS,
                                "challenge_missing",
                                mcp + " does not answer 401 with resource_metadata to a call without a token",
                                PROXY));
    }
}
