package org.harbour.berths;

public enum Side { NORTH, SOUTH }
