package io.aiconnectors.databricks.adapter.pages.operations;

import io.aiconnectors.databricks.adapter.pages.html.PageServlet;
import io.aiconnectors.databricks.adapter.pages.html.Template;
import java.util.function.Supplier;

/// The page on the admin port: is it us, the policy engine, Entra or Databricks?
///
/// It holds figures and codes; no person, no name of data, no statement.
public final class OperationsPage {
    private final Template template = Template.live("operations.ftlh", "refresh.js");
    private final Supplier<Snapshot> look;

    /// A page about what there is to see.
    ///
    /// @param look takes the snapshot; asked each time
    public OperationsPage(Supplier<Snapshot> look) {
        this.look = look;
    }

    /// The servlet for it. The admin port speaks plain http on loopback.
    public PageServlet servlet() {
        return new PageServlet(this::write, template.contentSecurityPolicy(), false);
    }

    byte[] write() {
        return template.write(look.get().model());
    }
}
