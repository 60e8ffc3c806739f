package io.aiconnectors.databricks.sandbox.entra.directory;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona.Standing;
import java.util.List;

/// The people of the sandbox. What they may see in a workspace is the workspace's affair, not the tenant's.
public final class Personas {
    /// Object id of the group of analysts.
    public static final String ANALYSTS = "6f1c9a52-0b1e-4d35-9c55-0a7e1d5b0001";
    /// Object id of the group of everyone who works here.
    public static final String EMPLOYEES = "6f1c9a52-0b1e-4d35-9c55-0a7e1d5b0002";

    /// An analyst.
    public static final Persona ADA = new Persona(
            "ada",
            "Ada Analyst",
            "ada@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000001",
            List.of(EMPLOYEES, ANALYSTS),
            Standing.READY);
    /// A colleague with fewer grants.
    public static final Persona BEN = new Persona(
            "ben",
            "Ben Colleague",
            "ben@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000002",
            List.of(EMPLOYEES),
            Standing.READY);
    /// A guest who is a member of no workspace.
    public static final Persona GUS = new Persona(
            "gus",
            "Gus Guest",
            "gus@fabrikam.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000003",
            List.of(),
            Standing.READY);
    /// Someone for whom consent is missing.
    public static final Persona CORA = new Persona(
            "cora",
            "Cora Consent",
            "cora@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000004",
            List.of(EMPLOYEES),
            Standing.CONSENT_MISSING);
    /// Someone who still owes a second factor.
    public static final Persona MAX = new Persona(
            "max",
            "Max Mfa",
            "max@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000005",
            List.of(EMPLOYEES),
            Standing.MFA_PENDING);
    /// Someone whose account is switched off.
    public static final Persona DAN = new Persona(
            "dan",
            "Dan Disabled",
            "dan@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000006",
            List.of(EMPLOYEES),
            Standing.DISABLED);

    /// Someone whom nobody assigned to the application.
    public static final Persona NOA = new Persona(
            "noa",
            "Noa Notassigned",
            "noa@contoso.example",
            "a0a0a0a0-1111-4aaa-8aaa-000000000007",
            List.of(EMPLOYEES),
            Standing.NOT_ASSIGNED);

    private Personas() {}

    public static List<Persona> all() {
        return List.of(ADA, BEN, GUS, CORA, MAX, DAN, NOA);
    }
}
