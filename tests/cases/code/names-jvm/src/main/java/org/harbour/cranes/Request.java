package org.harbour.cranes;

public record Request(String wrong) {
}
