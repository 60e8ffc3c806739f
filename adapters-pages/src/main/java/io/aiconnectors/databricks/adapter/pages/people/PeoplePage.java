package io.aiconnectors.databricks.adapter.pages.people;

import io.aiconnectors.databricks.adapter.pages.html.PageServlet;
import io.aiconnectors.databricks.adapter.pages.html.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The page at the public root: what this is, how to connect, which workspaces and tools there are, whom to ask.
///
/// Of its state it tells only whether it is ready: no reason, no neighbour, no figure, no version.
public final class PeoplePage {
    private final Template template = Template.still("people.ftlh", "copy.js");
    private final Map<String, Object> always;
    private final BooleanSupplier ready;
    private final boolean https;

    /// A page about a deployment.
    ///
    /// @param ready whether calls are answered at the moment; asked each time, so it has to be cheap
    public PeoplePage(PeopleSettings settings, BooleanSupplier ready) {
        var address = settings.address();
        always = Map.of(
                "server", address.getRawAuthority(),
                "address", address.toString(),
                "guides",
                        Guides.of(address.toString()).stream().map(Guide::model).toList(),
                "tools", ToolTexts.all(),
                "workspaces", settings.workspaces(),
                "contact", settings.contact().map(URI::toString).orElse(""));
        this.ready = ready;
        this.https = "https".equals(address.getScheme());
    }

    /// The servlet for the root.
    public PageServlet servlet() {
        return new PageServlet(this::write, template.contentSecurityPolicy(), https);
    }

    byte[] write() {
        var model = new HashMap<>(always);
        model.put("ready", ready.getAsBoolean());
        return template.write(model);
    }
}
