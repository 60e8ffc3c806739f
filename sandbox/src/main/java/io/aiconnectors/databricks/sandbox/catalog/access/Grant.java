package io.aiconnectors.databricks.sandbox.catalog.access;

/// A privilege on a securable: a full name (`main`, `main.sales`, `main.sales.orders`), a space id or a warehouse id.
public record Grant(Privilege privilege, String securable) {}
