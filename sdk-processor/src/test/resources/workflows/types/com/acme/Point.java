package com.acme;

record Point(double x, double y) {}
