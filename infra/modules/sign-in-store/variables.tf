variable "table" {
  description = "Name of the table."
  type        = string
}

variable "account_id" {
  description = "The account of the table."
  type        = string
}

variable "region" {
  description = "The region of the table."
  type        = string
}
