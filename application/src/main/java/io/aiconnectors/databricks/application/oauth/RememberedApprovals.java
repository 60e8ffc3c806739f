package io.aiconnectors.databricks.application.oauth;

/// What the browser at hand remembers to have approved, and proves so. It has none where the request comes from
/// another site, so that nobody can lead a person through a sign-in without a page to decide on.
@FunctionalInterface
public interface RememberedApprovals {
    /// A browser that remembers nothing.
    RememberedApprovals NONE = approval -> false;

    boolean include(Approval approval);
}
