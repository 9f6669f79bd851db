package com.acme.model;

import java.util.List;

public record Page<T>(List<T> items, int next) {}
