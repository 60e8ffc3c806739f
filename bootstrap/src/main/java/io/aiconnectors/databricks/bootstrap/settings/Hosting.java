package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// How a process of a deployment ends, and what the public page tells of the deployment.
///
/// @param noticeSeconds    how long readiness is false before the ports may close, so that a balancer can see it
/// @param patienceSeconds  how long calls under way may still take when the process was told to stop
/// @param policyContact    `https:` or `mailto:`, where people ask about refusals
/// @param workspacesShown  whether the aliases of the workspaces are public
public record Hosting(int noticeSeconds, int patienceSeconds, Optional<URI> policyContact, boolean workspacesShown) {}
