package io.aiconnectors.databricks.domain.identity;

/// Who somebody is: tenant and object id decide; the user principal name is for people to read and may change.
public record Person(TenantId tenant, ObjectId object, String upn) {}
