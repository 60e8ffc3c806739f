variable "name" {
  description = "Name of the key, without alias/."
  type        = string
}

variable "description" {
  description = "What the key protects, for people who look at the list of keys."
  type        = string
}

variable "account_id" {
  description = "The account whose IAM policies may give rights to the key."
  type        = string
}

variable "services" {
  description = "AWS services that use the key in their own name, each bound by a condition."
  type = list(object({
    sid       = string
    principal = string
    actions   = list(string)
    condition = map(map(string))
  }))
  default = []

  validation {
    condition     = alltrue([for service in var.services : length(service.condition) > 0])
    error_message = "Each service needs a condition, or every account's use of that service could use this key: name the resource in the encryption context."
  }
}
