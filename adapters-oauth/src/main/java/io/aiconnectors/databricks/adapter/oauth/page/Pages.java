package io.aiconnectors.databricks.adapter.oauth.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// Writes pages from templates.
///
/// Everything is escaped, always. A template sees strings, booleans, lists and maps; objects of ours are
/// refused, so none can be called from there. There is no script, and the stylesheet stands in the page,
/// allowed by its hash.
public final class Pages {
    private static final String FOLDER = "/io/aiconnectors/databricks/adapter/oauth/page";

    private final Configuration templates;
    private final String stylesheetHash;

    /// Reads the stylesheet; templates are read when they are first used.
    ///
    /// @param server the host under which people know this server
    public Pages(String server) {
        var stylesheet = resource("style.css");
        this.stylesheetHash = hash(stylesheet);
        this.templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(new ClassTemplateLoader(Pages.class, FOLDER));
        templates.setLocalizedLookup(false);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        templates.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        try {
            templates.setSharedVariable("stylesheet", HTMLOutputFormat.INSTANCE.fromMarkup(stylesheet));
            templates.setSharedVariable("server", server);
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /// The page that asks for consent, in UTF-8.
    public byte[] consent(ConsentPage page) {
        return write("consent.ftlh", page.model());
    }

    /// The page that says what went wrong, in UTF-8.
    public byte[] problem(ProblemPage page) {
        return write("problem.ftlh", page.model());
    }

    /// The Content-Security-Policy of every page.
    ///
    /// It has no `form-action`: Chromium holds every redirect that follows a form against it, and those lead
    /// to Entra, on to whatever a tenant federates with, and at last to the client, `cursor://` included.
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + stylesheetHash + "'; frame-ancestors 'none'; base-uri 'none'";
    }

    private byte[] write(String template, Map<String, Object> model) {
        try {
            var page = new StringWriter();
            templates.getTemplate(template).process(model, page);
            return page.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static String resource(String name) {
        try (var stream = Pages.class.getResourceAsStream(FOLDER + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// As Content Security Policy Level 3 §2.3.1 wants it.
    private static String hash(String text) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
