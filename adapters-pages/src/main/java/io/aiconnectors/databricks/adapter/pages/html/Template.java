package io.aiconnectors.databricks.adapter.pages.html;

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

/// A page's template with its stylesheet and its script, which stand in the page and are allowed by their hashes.
///
/// Everything is escaped, always. A template sees strings, booleans, numbers, lists and maps; objects of ours are
/// refused, so none can be called from there.
public final class Template {
    private static final String FOLDER = "/io/aiconnectors/databricks/adapter/pages";

    private final Configuration templates;
    private final String name;
    private final String contentSecurityPolicy;

    private Template(String name, String script, String connections) {
        this.name = name;
        var style = resource("style.css");
        var code = resource(script);
        contentSecurityPolicy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(code) + "'; "
                + connections + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(new ClassTemplateLoader(Template.class, FOLDER));
        templates.setLocalizedLookup(false);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        templates.setNumberFormat("computer");
        templates.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        try {
            templates.setSharedVariable("stylesheet", HTMLOutputFormat.INSTANCE.fromMarkup(style));
            templates.setSharedVariable("script", HTMLOutputFormat.INSTANCE.fromMarkup(code));
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /// A page whose script reaches nothing.
    public static Template still(String name, String script) {
        return new Template(name, script, "");
    }

    /// A page whose script asks its own server for the page again.
    public static Template live(String name, String script) {
        return new Template(name, script, "connect-src 'self'; ");
    }

    /// The page, in UTF-8.
    public byte[] write(Map<String, Object> model) {
        try {
            var page = new StringWriter();
            templates.getTemplate(name).process(model, page);
            return page.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /// The Content-Security-Policy to send with it.
    public String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    private static String resource(String name) {
        try (var stream = Template.class.getResourceAsStream(FOLDER + "/" + name)) {
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
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
