package io.aiconnectors.databricks.adapter.oauth;

import io.aiconnectors.databricks.adapter.oauth.authorize.AuthorizeResource;
import io.aiconnectors.databricks.adapter.oauth.authorize.Browser;
import io.aiconnectors.databricks.adapter.oauth.authorize.CallbackResource;
import io.aiconnectors.databricks.adapter.oauth.authorize.ConsentResource;
import io.aiconnectors.databricks.adapter.oauth.authorize.Crowd;
import io.aiconnectors.databricks.adapter.oauth.authorize.Problems;
import io.aiconnectors.databricks.adapter.oauth.cookie.ApprovedCookie;
import io.aiconnectors.databricks.adapter.oauth.cookie.ConsentProof;
import io.aiconnectors.databricks.adapter.oauth.cookie.Cookies;
import io.aiconnectors.databricks.adapter.oauth.http.Addresses;
import io.aiconnectors.databricks.adapter.oauth.http.Armour;
import io.aiconnectors.databricks.adapter.oauth.http.Gate;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.adapter.oauth.http.References;
import io.aiconnectors.databricks.adapter.oauth.http.Visitors;
import io.aiconnectors.databricks.adapter.oauth.metadata.MetadataResource;
import io.aiconnectors.databricks.adapter.oauth.metadata.ServerMetadata;
import io.aiconnectors.databricks.adapter.oauth.page.Pages;
import io.aiconnectors.databricks.adapter.oauth.registration.RegisterResource;
import io.aiconnectors.databricks.adapter.oauth.token.RevokeResource;
import io.aiconnectors.databricks.adapter.oauth.token.TokenResource;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/// The door of this module: the endpoints of the authorization server, as one servlet filter for their exact
/// paths.
///
/// The endpoints block, so they belong on virtual threads. Whoever hosts them must leave error pages, request
/// logs with queries and rewriting of responses off these paths: every answer there is complete, and
/// addresses hold secrets.
public final class OAuthAdapter {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OAuthSettings settings;
    private final FrontSettings front;
    private final OAuthVerbs verbs;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// The endpoints of an authorization server.
    ///
    /// @param random must be a cryptographically strong one
    /// @throws IllegalArgumentException if the issuer is neither https nor loopback, or has a path
    public OAuthAdapter(
            OAuthSettings settings,
            FrontSettings front,
            OAuthVerbs verbs,
            RandomGenerator random,
            InstantSource clock) {
        var issuer = settings.issuer();
        if (!isHttps(settings) && !LOOPBACK.contains(issuer.getHost())) {
            throw new IllegalArgumentException("the issuer must be https; plain http is for loopback alone");
        }
        if (!issuer.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("the issuer must be the root of its host");
        }
        this.settings = settings;
        this.front = front;
        this.verbs = verbs;
        this.random = random;
        this.clock = clock;
    }

    /// The exact paths of the endpoints.
    public List<String> paths() {
        var paths = new ArrayList<>(List.of(
                Paths.METADATA,
                Paths.METADATA_ALIAS,
                Paths.AUTHORIZE,
                Paths.CONSENT,
                Paths.CALLBACK,
                Paths.TOKEN,
                Paths.REVOKE));
        if (settings.registration()) {
            paths.add(Paths.REGISTER);
        }
        return List.copyOf(paths);
    }

    /// The servlet for [#paths()].
    public HttpServlet endpoints() {
        return new EndpointServlet(resources(), settings.issuer());
    }

    private ResourceConfig resources() {
        var https = isHttps(settings);
        var pages = new Pages(settings.issuer().getRawAuthority());
        var visitors = new Visitors(settings.issuer(), front.allowedHosts());
        var problems = new Problems(settings, pages, new References(random));
        var browser = new Browser(new Cookies(https), problems);
        var approved = new ApprovedCookie(front.cookieKeys(), clock);
        var addresses = new Addresses(front.trustedProxies());
        var resources = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .register(new Gate(visitors))
                .register(new Armour(https, pages.contentSecurityPolicy()))
                .register(new Failures(problems))
                .register(new MetadataResource(new ServerMetadata(settings)))
                .register(new AuthorizeResource(
                        settings,
                        verbs.begin(),
                        approved,
                        visitors,
                        new Crowd(addresses, front.signIns(), clock),
                        browser,
                        problems))
                .register(new ConsentResource(
                        verbs.consent(), new ConsentProof(random), approved, pages, visitors, browser, problems))
                .register(new CallbackResource(verbs.finish(), browser, problems))
                .register(new TokenResource(verbs.exchange()))
                .register(new RevokeResource(verbs.revoke()));
        if (settings.registration()) {
            resources.register(new RegisterResource(verbs.register(), addresses, front.registrations(), clock));
        }
        return resources;
    }

    private static boolean isHttps(OAuthSettings settings) {
        return "https".equals(settings.issuer().getScheme());
    }
}
